using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Evidence;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Disclosed;

/// <summary>The published notice as the office's privacy policy; nothing before the first version is published.</summary>
internal sealed class PolicySource(NoticeBook book) : IEvidenceSource
{
    public string Key => "organization.privacy";

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        return await book.OnAsync(day, cancellationToken) is not { } shown ? null : new("ประกาศความเป็นส่วนตัว", "Privacy notice", "/office/privacy/notice")
        {
            Texts = ImmutableDictionary<string, SourcedText>.Empty.Add("policy", new(
                $"นโยบายคุ้มครองข้อมูลส่วนบุคคลของ{shown.Text.Controller.Th} ฉบับที่ {shown.Number} ประกาศเมื่อ {ThaiDates.Format(shown.On, ThaiDateStyle.Short)}\n{string.Join('\n', shown.Text.Lines.Select(l => l.Purpose.Th))}",
                $"Privacy policy of {shown.Text.Controller.En}, version {shown.Number}, published {shown.On.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}\n{string.Join('\n', shown.Text.Lines.Select(l => l.Purpose.En))}")
            {
                PublicPath = "/privacy",
            }),
        };
    }
}
