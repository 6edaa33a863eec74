namespace Prongsai.Platform.Privacy;

/// <summary>The same words for officers and citizens in Thai and for citizens in English.</summary>
public sealed record InBoth(string Th, string En)
{
    public string In(bool english) => english ? En : Th;
}
