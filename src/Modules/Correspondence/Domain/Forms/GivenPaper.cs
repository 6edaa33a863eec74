using Prongsai.Documents;

namespace Prongsai.Correspondence.Domain.Forms;

/// <summary>A paper that another module made, with the number, day and signing places of the chain in place of its own.</summary>
internal static class GivenPaper
{
    public static OfficialDocument Write(OfficialDocument paper, PaperFacts facts)
    {
        var own = paper.Blocks.Where(b => b is not (SignatureBlock or OpinionBlock or CheckBlock)).Select(b => b is MemoHead head ? Numbered(head, facts) : b);
        return paper with { Blocks = [.. own, .. LetterForms.Opinions(facts), .. FormBlocks.Check(facts)] };
    }

    /// <summary>"เรื่อง" of its head, or its title.</summary>
    public static string SubjectOf(OfficialDocument paper) => paper.Blocks.OfType<MemoHead>().FirstOrDefault()?.Subject ?? paper.Properties.Title;

    private static MemoHead Numbered(MemoHead head, PaperFacts facts) => head with
    {
        Number = facts.Number,
        Date = facts.Date,
    };
}
