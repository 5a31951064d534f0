"""What a draft allows itself, with a reason, in the field `allow` of its front matter."""
