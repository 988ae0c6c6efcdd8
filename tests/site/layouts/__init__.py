"""The themes of the demo site: plain functions from a newsroom and a post to HTML."""
