"""The rooms of a patient's photos: the grid, taking them in, one by itself, and several beside each other."""
