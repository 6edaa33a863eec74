using System.Text;

namespace Prongsai.Documents.Reading;

/// <summary>One element of an Office part with everything in it, by local names: the namespaces of the transitional and the strict
/// form differ, the names do not.</summary>
internal sealed class OfficeNode(string name)
{
    private static readonly IReadOnlyList<OfficeNode> NoChildren = [];
    private List<OfficeNode>? children;
    private List<(string Name, string Value)>? attributes;
    private StringBuilder? text;

    public string Name => name;

    /// <summary>Text directly in the element.</summary>
    public string Text => text?.ToString() ?? "";

    public IReadOnlyList<OfficeNode> Children => children ?? NoChildren;

    public string? this[string attribute]
    {
        get
        {
            foreach (var (key, value) in attributes ?? [])
            {
                if (key == attribute)
                {
                    return value;
                }
            }
            return null;
        }
    }

    public OfficeNode? Child(string childName)
    {
        foreach (var child in Children)
        {
            if (child.Name == childName)
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>Follows a path of child names.</summary>
    public OfficeNode? At(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var step in path)
        {
            node = node?.Child(step);
        }
        return node;
    }

    public int? Number(string attribute) => int.TryParse(this[attribute], out var number) ? number : null;

    /// <summary>An on/off setting: there and not switched off.</summary>
    public static bool IsOn(OfficeNode? setting) => setting is not null && setting["val"] is not ("0" or "false" or "off");

    public void Add(OfficeNode child) => (children ??= []).Add(child);

    public void Add(string attribute, string value) => (attributes ??= []).Add((attribute, value));

    public void AddText(string more) => (text ??= new StringBuilder(more.Length)).Append(more);
}
