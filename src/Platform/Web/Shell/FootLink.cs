namespace Prongsai.Platform.Web;

/// <summary>A link at the foot of every public page of an agency. A module registers it as a singleton; the layout knows no module.</summary>
/// <param name="Word">Key of its words in both languages.</param>
/// <param name="Path">Below the agency's address, for example <c>/privacy</c>.</param>
public sealed record FootLink(string Word, string Path);
