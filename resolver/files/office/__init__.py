"""What only LibreOffice can do: files of other word processors come in, PDF goes out."""
