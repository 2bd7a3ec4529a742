"""What the sample corpus is built from: one module a document, text and gold from the same data."""
