using System.Text;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Pack;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Freezing;

/// <summary>Steps that the tests of freezing share: an office with one public item and its file.</summary>
internal static class FreezeStory
{
    public const string Site = "https://ita.example.go.th";

    public static async Task<Guid> PublishAsync(AgencyScope scope)
    {
        var editing = scope.Get<ItemEditing>();
        (await editing.WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, 0, DisclosureDatabase.Draft("1 ถนนสมมติ"), default)).IsOk.ShouldBeTrue();
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes("แฟ้มสมมติ"));
        (await scope.Get<EvidenceEditing>().AddFileAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, new(null, "แผนสมมติ", null, null, null), content, "แผน: ก/ข.txt", default)).IsOk.ShouldBeTrue();
        (await editing.PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).IsOk.ShouldBeTrue();
        return await scope.Data.ReadAsync((db, ct) => db.Set<Evidence>().Select(e => e.Id).SingleAsync(ct));
    }

    public static Task<FrozenState> NowAsync(AgencyScope scope) => scope.Get<SubmissionNow>().ReadAsync(DisclosureDatabase.Year, Site, default);

    public static async Task<FreezeLine> FreezeAsync(AgencyScope scope)
    {
        var now = await NowAsync(scope);
        var frozen = await scope.Get<Freezes>().FreezeAsync(now, now.ContentHash, default);
        frozen.IsOk.ShouldBeTrue(frozen.Error?.Message);
        return frozen.Value;
    }

    public static async Task<MemoryStream> PackAsync(AgencyScope scope, int? number, bool all = true)
    {
        var plan = (await scope.Get<Packs>().PlanAsync(DisclosureDatabase.Year, number, Site, all, default)).ShouldNotBeNull();
        var pack = new MemoryStream();
        await scope.Get<PackWriter>().WriteAsync(plan, new OneWay(pack), default);
        pack.Position = 0;
        return pack;
    }

    /// <summary>As an answer is sent: no seeking, no reading, nothing but asynchronous writing.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new NotSupportedException("asynchronous only");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.WriteAsync(buffer, offset, count, cancellationToken);
    }
}
