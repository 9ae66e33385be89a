"""The screens of products, lots, vials and recalls; the stock itself names no patient."""
