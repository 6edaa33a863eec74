using Prongsai.Kernel;

namespace Prongsai.Improvement.Features;

/// <summary>An address of the web as typed into a box.</summary>
internal static class TypedAddress
{
    private const int Longest = 2000;

    /// <summary>Null when nothing was typed or it is no address of the web.</summary>
    public static string? Of(string? typed) =>
        ThaiText.Typed(typed) is { Length: <= Longest } address && WebLink.Of(address) is not null ? address : null;
}
