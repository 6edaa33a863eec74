namespace Prongsai.Documents;

/// <summary>Gives the bytes (PNG or JPEG) of an image by its content address, null when it is not to be had; the writers then print the placeholder.</summary>
public delegate byte[]? ImageSource(string sha256);
