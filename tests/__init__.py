"""The promises of the house, one package per room."""
