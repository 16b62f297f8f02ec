"""Records in, Block Kit out; nothing else."""
