"""What every sibling needs of characters: folding, graphemes, harmless controls."""
