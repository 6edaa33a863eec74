using System.Globalization;
using Prongsai.Organization.Contracts;
using Prongsai.Record.Data;
using Prongsai.Record.Features.Words;

namespace Prongsai.Record.Features.Export;

/// <summary>An act as a row of the exported list.</summary>
internal static class ExportRow
{
    public static readonly string[] Head =
    [
        "ลำดับที่", "วันเวลา", "เวลา (ISO 8601)", "การกระทำ", "รหัสการกระทำ", "ผู้กระทำ", "ตำแหน่ง", "ในฐานะ", "เหตุผล", "เรื่อง", "ค่าแฮชก่อนหน้า", "ค่าแฮช",
    ];

    public static string[] Of(ActLine line, WordList words) =>
    [
        line.Sequence.ToString(CultureInfo.InvariantCulture),
        Moment.WithSeconds(line.At),
        line.At.InZone(OfficeYear.Bangkok).ToOffsetDateTime().ToString("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>", CultureInfo.InvariantCulture),
        line.KindName,
        line.Kind ?? "",
        line.Actor,
        line.Position ?? "",
        line.Capacity,
        line.Reason ?? "",
        string.Join(", ", line.Tables.Select(words.Table)),
        Convert.ToHexStringLower(line.PreviousHash),
        Convert.ToHexStringLower(line.Hash),
    ];
}
