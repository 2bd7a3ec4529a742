"""Names that are one thing's: which, why, and what people decided of it."""
