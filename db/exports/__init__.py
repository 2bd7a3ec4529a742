"""Records as they leave the knowledge base."""
