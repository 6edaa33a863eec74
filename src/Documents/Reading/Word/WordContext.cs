namespace Prongsai.Documents.Reading;

/// <summary>What all parts of one Word reading share.</summary>
internal sealed class WordContext(ReadBudget budget, Relationships links, WordStyles styles, WordNumbering numbering)
{
    private int line;

    public ReadBudget Budget => budget;

    public Relationships Links => links;

    public WordStyles Styles => styles;

    public WordNumbering Numbering => numbering;

    /// <summary>Running number of the paragraph or table row in the body.</summary>
    public SourceSpan Source => new(Math.Max(1, line));

    public void NextLine() => line++;
}
