"""The privacy desk: requests for one's own data, their clocks, steps and letters."""
