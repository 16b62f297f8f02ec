"""The wall clock: which job runs when; a job is one call to the desk."""
