namespace Prongsai.Platform.Acts;

/// <summary>Where a walk along the chain stands, and what is wrong with the next act.</summary>
internal sealed class ChainWalk
{
    /// <summary>Erasing acts still to come, with the first value that names them.</summary>
    private readonly SortedDictionary<long, long> _awaited = [];

    private byte[] _hash = ActHash.First;

    /// <summary>Number of the last act in good order.</summary>
    public long Sequence { get; private set; }

    /// <summary>Looks at the next act; null when it is as it was written.</summary>
    public BrokenLink? Fault(RecordedAct act, IReadOnlyList<SealedValue> seals)
    {
        if (Wrong(act, seals) is { } why) return new(Sequence + 1, why);
        foreach (var seal in seals)
        {
            if (seal.ErasedBy is { } eraser) _awaited.TryAdd(eraser, act.Sequence);
        }
        (Sequence, _hash) = (act.Sequence, act.Hash);
        return _awaited.Remove(act.Sequence, out var erasedAt) && !ErasedList.IsIn(act.Payload) ? NotErasing(erasedAt, act.Sequence) : null;
    }

    /// <summary>After the last act: the head must name it, and nothing may lie beyond.</summary>
    public BrokenLink? FaultAtEnd(long head, byte[] headHash, bool sealsBeyond)
    {
        if (_awaited.Count > 0 && Sequence == head) return NotErasing(_awaited.First().Value, _awaited.First().Key);
        if (head != Sequence || !headHash.AsSpan().SequenceEqual(_hash)) return new(Sequence + 1, $"การกระทำหลังลำดับที่ {Sequence} หายไป หรือหัวบันทึกถูกแก้ไข");
        return sealsBeyond ? new(Sequence + 1, "มีข้อมูลส่วนบุคคลที่ไม่เป็นของการกระทำใด") : null;
    }

    private string? Wrong(RecordedAct act, IReadOnlyList<SealedValue> seals) => act switch
    {
        _ when act.Sequence != Sequence + 1 => $"ไม่มีการกระทำลำดับที่ {Sequence + 1}",
        _ when !act.PreviousHash.AsSpan().SequenceEqual(_hash) => "ไม่ต่อกับการกระทำก่อนหน้า",
        _ when !act.Hash.AsSpan().SequenceEqual(ActHash.Of(act, seals)) => "ข้อความในบันทึกไม่ตรงกับที่บันทึกไว้เดิม",
        _ when seals.Any(seal => seal.ErasedBy < act.Sequence) => "ข้อมูลส่วนบุคคลถูกระบุว่าลบก่อนที่จะบันทึก",
        _ when seals.Any(Altered) => "ข้อมูลส่วนบุคคลในบันทึกถูกแก้ไขหรือลบโดยไม่มีบันทึกการลบ",
        _ => null,
    };

    private static bool Altered(SealedValue seal) => (seal.Salt, seal.Value) switch
    {
        ({ } salt, { } value) => seal.ErasedBy is not null || !seal.Commitment.AsSpan().SequenceEqual(SealedValue.Commit(salt, value)),
        (null, null) => seal.ErasedBy is null,
        _ => true,
    };

    private static BrokenLink NotErasing(long erasedAt, long eraser) =>
        new(erasedAt, $"ข้อมูลส่วนบุคคลถูกลบ แต่บันทึกที่ {eraser} ที่อ้างไว้ไม่ได้ลบ");
}
