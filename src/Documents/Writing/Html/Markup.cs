using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Prongsai.Documents.Writing;

/// <summary>Writes HTML whose every text and attribute is encoded; Thai stays readable.</summary>
internal sealed class Markup(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public Markup Text(string text)
    {
        Encoder.Encode(output, text);
        return this;
    }

    /// <summary>Opens an element; attributes with a null value are left out.</summary>
    public Markup Open(string element, string? cssClass = null, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(element);
        Attribute("class", cssClass);
        foreach (var (name, value) in attributes)
        {
            Attribute(name, value);
        }

        output.Write('>');
        return this;
    }

    public Markup Close(string element)
    {
        output.Write("</");
        output.Write(element);
        output.Write('>');
        return this;
    }

    public Markup Element(string element, string? cssClass, string text) => Open(element, cssClass).Text(text).Close(element);

    /// <summary>Markup of our own making, written as it is.</summary>
    public Markup Trusted(string markup)
    {
        output.Write(markup);
        return this;
    }

    public Markup Line() => Trusted("\n");

    private void Attribute(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Encoder.Encode(output, value);
        output.Write('"');
    }
}
