"""From an answer to what it means: tasks in worker processes, and what a run asks next."""
