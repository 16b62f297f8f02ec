"""Measures the bot against bare libraries and raw SQL, all in one run on one machine; ratios travel, seconds do not."""
