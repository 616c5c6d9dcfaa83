"""The commands by name, each with its module in `reader.cli.commands`."""

COMMANDS = {
    "read": "read",
    "outline": "outline",
    "figures": "figures",
    "quotes": "quotes",
    "names": "names",
    "extract": "extract",
    "print": "print_",
    "convert": "convert",
    "search": "search",
    "notes": "notes",
    "library": "library",
    "themes": "themes",
    "doctor": "doctor",
    "welcome": "welcome",
    "completion": "completion",
}
