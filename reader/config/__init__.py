"""Settings, the table of actions and keys, theme files, messages."""
