"""Parts of the training and the measuring of the repair of Norwegian."""
