using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Frameworks;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>A finding, and who meant it when somebody did.</summary>
internal sealed record CheckedFinding(TextFinding Finding, MeantText? Meant)
{
    public bool IsOpen => Meant is null;

    public bool Blocks => IsOpen && Finding.Blocks;
}

/// <param name="Text">Null while it waits to be read.</param>
internal sealed record CheckedFile(ItemEvidence Evidence, FileText? Text);

/// <summary>What was found in an item before it becomes public.</summary>
internal sealed record PublishCheck(IReadOnlyList<CheckedFinding> Findings, IReadOnlyList<CheckedFile> Files)
{
    public IEnumerable<CheckedFinding> Open => Findings.Where(f => f.IsOpen);

    public bool IsBlocked => Findings.Any(f => f.Blocks);

    /// <summary>Files whose words could not be looked at.</summary>
    public IEnumerable<CheckedFile> Unseen => Files.Where(f => f.Text is not { HasWords: true });
}

/// <summary>Findings of the words of files, kept until the words or the office change.</summary>
internal sealed class FileFindings
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<TextFinding>> kept = new(StringComparer.Ordinal);

    public IReadOnlyList<TextFinding>? Get(string key) => kept.GetValueOrDefault(key);

    public void Put(string key, IReadOnlyList<TextFinding> findings)
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        kept[key] = findings;
    }
}

/// <summary>Looks at all that is about to become public with an item.</summary>
internal sealed class PublishChecks(AgencyData data, IOffice office, FileFindings kept)
{
    public async Task<PublishCheck> OfAsync(ItemView view, IReadOnlyList<ContentTable> tables, CancellationToken cancellationToken)
    {
        var facts = ItemTexts.FactsOf(await office.ProfileAsync(cancellationToken), view.Item, view.Year);
        var evidence = view.Evidence.Where(e => e.FileId is not null && ItemTexts.WillBePublic(e)).ToList();
        var ids = evidence.ConvertAll(e => e.FileId!.Value);
        var row = view.Row?.Id ?? Guid.Empty;
        return await data.ReadAsync(async (db, ct) =>
        {
            var texts = ids.Count == 0 ? [] : await db.Set<FileText>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
            var meant = await db.Set<MeantText>().Where(m => m.YearItemId == row).ToListAsync(ct);
            List<TextFinding> found = [.. PublishingRules.Check([.. ItemTexts.Of(view, tables)], facts), .. await OfFilesAsync(db, evidence, texts, facts, ct)];
            return new PublishCheck(
                [.. found.OrderBy(f => f.Kind).Select(f => new CheckedFinding(f, meant.Find(m => m.Kind == f.Kind.ToString() && m.Mark == f.Mark)))],
                [.. evidence.Select(e => new CheckedFile(e, texts.GetValueOrDefault(e.FileId!.Value)))]);
        }, cancellationToken);
    }

    private async Task<List<TextFinding>> OfFilesAsync(Db db, List<ItemEvidence> evidence, Dictionary<Guid, FileText> texts, OfficeFacts facts, CancellationToken ct)
    {
        var found = new List<TextFinding>();
        var unknown = new List<(ItemEvidence Evidence, FileText Text)>();
        foreach (var one in evidence)
        {
            if (texts.GetValueOrDefault(one.FileId!.Value) is { HasWords: true } text)
            {
                if (kept.Get(KeyOf(one, text, facts)) is { } known)
                {
                    found.AddRange(known);
                }
                else
                {
                    unknown.Add((one, text));
                }
            }
        }

        if (unknown.Count > 0)
        {
            var ids = unknown.ConvertAll(u => u.Text.Id);
            var pages = (await db.Set<FilePage>().Where(p => ids.Contains(p.FileId)).OrderBy(p => p.Number)
                .Select(p => new { p.FileId, p.Source, p.Number, p.Part, p.HasPicture, p.Text }).ToListAsync(ct)).ToLookup(p => p.FileId);
            foreach (var (one, text) in unknown)
            {
                var shown = ItemTexts.OfPages(ItemTexts.PlaceOf(one), text, pages[text.Id].Select(p => new FilePage { Source = p.Source, Number = p.Number, Part = p.Part, HasPicture = p.HasPicture, Text = p.Text, Folded = "", Grams = [] }));
                var findings = PublishingRules.Check([.. shown], facts);
                kept.Put(KeyOf(one, text, facts), findings);
                found.AddRange(findings);
            }
        }

        return found;
    }

    private static string KeyOf(ItemEvidence evidence, FileText text, OfficeFacts facts) => $"{text.AgencyId}/{evidence.Id}/{text.Id}/{text.ReadAt}/{text.TypedAt}/{evidence.TitleTh}/{facts.Stamp}";
}
