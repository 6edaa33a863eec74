using System.Text.RegularExpressions;

namespace Prongsai.Documents.Writing;

/// <summary>Phrases a Thai typist keeps on one line where a dictionary would break them: dates, numbers with their word, compounds.
/// Inside table cells they may still break when the cell is too narrow (see the style sheet).</summary>
internal static partial class KeptPhrases
{
    private const string Digit = "[0-9๐-๙]";

    private const string Month = "(มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)";

    private const string Compound = "ผู้รับผิดชอบ|รับผิดชอบ|ต่ำกว่า|สูงกว่า|มากกว่า|น้อยกว่า|วันที่|ครั้งที่|ธรรมาภิบาล";

    [GeneratedRegex(
        $@"(วันที่ )?{Digit}{{1,2}} {Month}( {Digit}{{4}})?|พ\.ศ\. ?{Digit}{{4}}"
        + $@"|(วันที่|ครั้งที่|ข้อ|มาตรา|ไตรมาสที่|ตัวชี้วัดที่|ร้อยละ|หน้า) ?{Digit}[0-9๐-๙.,/]*"
        + $@"|\(?{Digit}[0-9๐-๙.,]* (คะแนน|บาท|เดือน|ปี|ครั้ง|คน|วัน|ข้อ|โครงการ)\)?|{Compound}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Phrase();

    public static void Write(Markup markup, string text)
    {
        var done = 0;
        foreach (var phrase in Phrase().EnumerateMatches(text))
        {
            markup.Text(text[done..phrase.Index]).Element("span", "keep", text.Substring(phrase.Index, phrase.Length));
            done = phrase.Index + phrase.Length;
        }

        markup.Text(text[done..]);
    }
}
