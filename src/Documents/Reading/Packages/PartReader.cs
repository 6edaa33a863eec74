using System.Xml;

namespace Prongsai.Documents.Reading;

/// <summary>Walks an XML part once from front to back; only the element asked for is ever held in memory.</summary>
internal sealed class PartReader(XmlReader xml, ReadBudget budget) : IDisposable
{
    private const int MaxElementDepth = 400;
    private const int MaxElementNodes = 300_000;

    public string Name => xml.LocalName;

    public int Depth => xml.Depth;

    public bool IsEmpty => xml.IsEmptyElement;

    public string? this[string attribute]
    {
        get
        {
            string? value = null;
            while (value is null && xml.MoveToNextAttribute())
            {
                value = xml.LocalName == attribute ? xml.Value : null;
            }
            xml.MoveToElement();
            return value;
        }
    }

    /// <summary>Moves to the next element; false at the end of the part.</summary>
    public bool Next() => NextInside(-1);

    /// <summary>Moves to the next element deeper than <paramref name="depth"/>; false when the element at that depth has ended.</summary>
    public bool NextInside(int depth)
    {
        while (xml.Read())
        {
            budget.Tick();
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)
            {
                return false;
            }
            if (xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Leaves out the element the reader stands on.</summary>
    public void Skip()
    {
        var depth = xml.Depth;
        while (!(xml.IsEmptyElement && xml.Depth == depth) && xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            budget.Tick();
        }
    }

    /// <summary>Takes the element the reader stands on, whole; the reader then stands on its end.</summary>
    public OfficeNode Take()
    {
        var root = Start();
        if (xml.IsEmptyElement)
        {
            return root;
        }
        var open = new Stack<OfficeNode>([root]);
        for (var nodes = 0; open.Count > 0 && xml.Read(); nodes++)
        {
            budget.Tick();
            if (nodes > MaxElementNodes)
            {
                throw Refusals.TooManyPieces();
            }
            Step(open);
        }
        return root;
    }

    public void Dispose() => xml.Dispose();

    private void Step(Stack<OfficeNode> open)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = xml.IsEmptyElement;
                var node = Start();
                open.Peek().Add(node);
                if (!isEmpty)
                {
                    open.Push(node);
                }
                if (open.Count > MaxElementDepth)
                {
                    throw Refusals.TooDeep(0);
                }
                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                open.Peek().AddText(xml.Value);
                break;
            case XmlNodeType.Whitespace when open.Peek().Name is "t":
                open.Peek().AddText(xml.Value);
                break;
        }
    }

    private OfficeNode Start()
    {
        var node = new OfficeNode(xml.LocalName);
        while (xml.MoveToNextAttribute())
        {
            node.Add(xml.LocalName, xml.Value);
        }
        xml.MoveToElement();
        return node;
    }
}
