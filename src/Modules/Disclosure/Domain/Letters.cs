using System.Buffers;
using System.Xml;

namespace Prongsai.Disclosure.Domain;

/// <summary>Letters that no page, sheet or feed can hold: control characters but for tab and line ends, and what XML 1.0 has no place for.</summary>
internal static class Letters
{
    private static readonly SearchValues<char> Unwritable = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
        .Where(c => !char.IsSurrogate(c) && (!XmlConvert.IsXmlChar(c) || (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))))]);

    /// <summary>The text without them.</summary>
    public static string Writable(string text) => !text.AsSpan().ContainsAny(Unwritable) ? text : string.Concat(text.Where(c => !Unwritable.Contains(c)));
}
