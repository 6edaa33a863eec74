using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>The words that papers print over their columns, by table kind; data in <c>heads.tsv</c>, in the usual order of the columns.</summary>
internal sealed record HeadLexicon(ImmutableDictionary<TableKind, ImmutableArray<HeadWords>> Kinds)
{
    public static HeadLexicon Shipped { get; } = Read("heads.tsv");

    public ImmutableArray<HeadWords> For(TableKind kind) => Kinds[kind];

    /// <summary>How well a printed text fits any head word at all; tells a second head row from a row of data.</summary>
    public double BestLikeness(FoldedPhrase printed) => Kinds.Values.Max(words => words.Max(word => word.LikenessOf(printed)));

    private static HeadLexicon Read(string resource)
    {
        using var stream = typeof(HeadLexicon).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var words = reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (Kind: Enum.Parse<TableKind>(cells[0]), Words: HeadWords.Of(cells)));
        return new(words.GroupBy(entry => entry.Kind)
            .ToImmutableDictionary(group => group.Key, group => group.Select(entry => entry.Words).ToImmutableArray()));
    }
}

/// <param name="Must">The kind is not recognised without this column.</param>
internal sealed record HeadWords(Field Field, bool Must, ImmutableArray<FoldedPhrase> Phrases)
{
    public static HeadWords Of(string[] cells) =>
        new(Enum.Parse<Field>(cells[1]), cells[2] == "must", [.. cells[3].Split('|').Select(FoldedPhrase.Of)]);

    public bool IsStatus => Field is Field.Completed or Field.InProgress or Field.NotStarted or Field.NotPossible;

    public double LikenessOf(FoldedPhrase printed) => Phrases.Max(phrase => phrase.LikenessOf(printed));
}
