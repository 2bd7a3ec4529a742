"""Full text: its index, what a query means, what is found."""
