"""What the program costs beside the same work without encryption; prints ratios, asserts no times."""
