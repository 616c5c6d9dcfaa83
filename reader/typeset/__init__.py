"""Cell widths, line breaking, layout. No screen."""
