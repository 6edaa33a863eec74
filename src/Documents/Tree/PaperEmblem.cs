namespace Prongsai.Documents;

/// <summary>The emblem in the head of a memo, letter, order or announcement.</summary>
public static class PaperEmblem
{
    /// <summary>The paper with the emblem in heads that name none.</summary>
    /// <param name="paper">The paper; heads stand at its top level.</param>
    /// <param name="sha256">Content address; null changes nothing.</param>
    public static OfficialDocument WithEmblem(this OfficialDocument paper, string? sha256) => sha256 is null ? paper : paper with
    {
        Blocks =
        [
            .. paper.Blocks.Select(block => block switch
            {
                MemoHead { EmblemSha256: null } head => head with { EmblemSha256 = sha256 },
                LetterHead { EmblemSha256: null } head => head with { EmblemSha256 = sha256 },
                OrderHead { EmblemSha256: null } head => head with { EmblemSha256 = sha256 },
                _ => block,
            }),
        ],
    };

    /// <summary>Content addresses of the emblems the paper names.</summary>
    public static IEnumerable<string> Emblems(this OfficialDocument paper) => paper.Blocks.Select(block => block switch
    {
        MemoHead head => head.EmblemSha256,
        LetterHead head => head.EmblemSha256,
        OrderHead head => head.EmblemSha256,
        _ => null,
    }).OfType<string>().Distinct();
}
