"""The rules: what a draft is held against, one small file each, in a folder for each family."""
