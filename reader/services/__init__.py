"""What a reader does, without a screen."""
