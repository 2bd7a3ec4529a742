"""The documents: originals kept by content hash, and what kind a file is."""
