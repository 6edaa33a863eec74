using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Prongsai.Papers;

/// <summary>The JSON that the command <c>import</c> prints (design, section 5): snake_case, decimals as strings with two places,
/// budgets as "0.00", "none" or "unknown". Beyond the contract: guesses of a row where there are any, and leftovers.</summary>
public static class ImportJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(StagedPaper paper)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            WritePaper(json, paper);
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WritePaper(Utf8JsonWriter json, StagedPaper paper)
    {
        json.WriteStartObject();
        WriteHead(json, paper.Document);
        json.WriteStartArray("tables");
        foreach (var table in paper.Tables)
            WriteTable(json, table);
        json.WriteEndArray();
        WriteScores(json, paper.Scores);
        json.WriteStartArray("findings");
        foreach (var finding in paper.Findings)
            FindingJson.Write(json, finding);
        json.WriteEndArray();
        WriteLeftovers(json, paper);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, PaperHead head)
    {
        json.WriteStartObject("document");
        json.WriteString("kind", JsonNames.Of(head.Kind));
        json.Text("agency_name", head.AgencyName);
        json.Texts("name_variants", head.NameVariants);
        json.Number("fiscal_year", head.FiscalYear);
        if (head.Memo is { } memo)
            WriteMemo(json, memo);
        json.WriteEndObject();
    }

    private static void WriteMemo(Utf8JsonWriter json, MemoFields memo)
    {
        json.WriteStartObject("memo");
        json.Text("office", memo.Office);
        json.Text("number", memo.Number);
        json.Text("date", memo.Date);
        json.Text("subject", memo.Subject);
        json.Text("to", memo.To);
        json.WriteStartArray("signers");
        foreach (var signer in memo.Signers)
        {
            json.WriteStartObject();
            json.Text("name", signer.Name);
            json.Text("post", signer.Post);
            json.Text("opinion", signer.OpinionTitle);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, StagedTable table)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNames.Of(table.Kind));
        json.Texts("columns", table.Columns);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
            RowJson.Write(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, PrintedScores scores)
    {
        json.WriteStartObject("scores");
        json.Score("iit", scores.Iit);
        json.Score("eit1", scores.Eit1);
        json.Score("eit2", scores.Eit2);
        json.Score("eit", scores.Eit);
        json.Score("oit", scores.Oit);
        json.Score("total", scores.Total);
        json.Text("level", scores.Level);
        json.WriteEndObject();
    }

    private static void WriteLeftovers(Utf8JsonWriter json, StagedPaper paper)
    {
        json.WriteStartArray("leftovers");
        foreach (var leftover in paper.Leftovers)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNames.Of(leftover.Kind));
            json.WriteString("text", leftover.Text);
            json.Source(leftover.Source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
