"""The pages people look at: a Datasette plugin with pages in Norwegian, over Datasette's own tables and SQL."""
