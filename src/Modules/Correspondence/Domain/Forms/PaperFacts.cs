using System.Collections.Immutable;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Domain.Forms;

/// <summary>What the form takes from elsewhere than the officer's text.</summary>
/// <param name="UnitName">The unit the letter belongs to.</param>
/// <param name="Number">As printed, or what stands there before there is one.</param>
/// <param name="Date">As printed; blank before it is signed.</param>
/// <param name="Places">Signing places in order; the first is the maker's, the last signs.</param>
internal sealed record PaperFacts(OfficeProfile Office, string UnitName, string Number, string Date, IReadOnlyList<PaperPlace> Places)
{
    /// <summary>The foot by which the signed paper is checked; null on drafts and on papers that are not checked publicly.</summary>
    public CheckBlock? Check { get; init; }

    /// <summary>Content address of the office's emblem; null prints the placeholder.</summary>
    public string? Emblem { get; init; }

    public PaperPlace? Final => Places.Count > 0 ? Places[^1] : null;
}

/// <summary>A signing place on the paper.</summary>
/// <param name="Post">The post of the place; for the maker the person's own.</param>
/// <param name="Name">Who signed or is expected to; null leaves dots.</param>
internal sealed record PaperPlace(string Post, string? Name)
{
    /// <summary>The signer's own post, when another's place is signed.</summary>
    public string? OwnPost { get; init; }

    /// <summary>"รักษาราชการแทน", "รักษาการในตำแหน่ง" or "ปฏิบัติราชการแทน"; null in the own post.</summary>
    public string? InPlaceOf { get; init; }

    public string? Opinion { get; init; }

    public string? Date { get; init; }

    /// <summary>Signed in the system: no dotted line.</summary>
    public bool IsSigned { get; init; }

    public SignatureBlock Block() => new(Name, InPlaceOf is null ? Post : $"{OwnPost} {InPlaceOf}".Trim())
    {
        ActingFor = InPlaceOf is null ? null : Post,
        Mark = IsSigned ? "(ลงนามในระบบแล้ว)" : null,
        Date = Date,
    };
}

/// <summary>Blocks that several forms share.</summary>
internal static class FormBlocks
{
    public static IEnumerable<Block> Body(IEnumerable<string> paragraphs) => paragraphs.Select(Draft.Body);

    /// <summary>Clauses as an order has them: "ข้อ 1 …".</summary>
    public static IEnumerable<Block> Clauses(IReadOnlyList<string> clauses) => clauses.Select((text, i) => Draft.Body($"ข้อ {i + 1} {text}"));

    /// <summary>Points as a letter has them: "1. …".</summary>
    public static IEnumerable<Block> Points(IReadOnlyList<string> points) => points.Select((text, i) => Draft.Body($"{i + 1}. {text}"));

    /// <summary>Names in columns without lines.</summary>
    public static IEnumerable<Block> Members(IReadOnlyList<Member> members) => members.Count == 0 ? [] :
    [
        new Table([.. members.Select((m, i) => new TableRow([new($"{i + 1}."), new(m.Name), new(m.Post), new(m.Role)]))])
        {
            Ruled = false,
            Widths = [1.1, 5.6, 4.8, 3.2],
        },
    ];

    public static IEnumerable<Block> Check(PaperFacts facts) => facts.Check is { } check ? [check] : [];

    /// <summary>The signature that gives a paper force, its complimentary close above it where the form has one.</summary>
    public static IEnumerable<Block> FinalSignature(PaperFacts facts, string? close = null)
    {
        if (facts.Final is { } final)
        {
            yield return final.Block() with { Date = null, Close = close };
        }
    }

    public static ImmutableArray<Block> All(params IEnumerable<IEnumerable<Block>> parts) => [.. parts.SelectMany(p => p)];
}
