using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers;

/// <summary>Makes staged rows of a paper that an office already has: a result memo, a report of measures, an action plan, an OIT table.
/// Pure: the same tree gives the same rows. Nothing of the source is lost: what fits no row is a leftover.</summary>
public static class PaperImporter
{
    /// <param name="packs">Names of indicators and items by year.</param>
    /// <param name="hints">What the person already knows; wins over what the paper seems to say.</param>
    public static StagedPaper Stage(OfficialDocument document, RulePackLibrary packs, ImportHints? hints = null)
    {
        var parts = PaperFlattening.Parts(document);
        var texts = PaperFlattening.Texts(parts);
        var tables = SortedTables.Of(parts);
        var year = hints?.FiscalYear ?? PaperYear.Of(texts);
        var reading = PaperReading.Of(tables, YearWords.Of(packs, year), year);
        var (agency, variants) = AgencyReading.Read(texts, hints?.AgencyName);
        var kinds = reading.Tables.Select(table => table.Kind).ToHashSet();
        var head = new PaperHead(PaperKindReading.Of(kinds, reading.Memo, reading.Scores), agency, variants, year) { Memo = reading.Memo };
        return new(head, reading.Tables, reading.Scores, reading.Leftovers, []);
    }
}
