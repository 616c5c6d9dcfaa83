"""What stands on a screen: widgets that take plain data and post messages."""
