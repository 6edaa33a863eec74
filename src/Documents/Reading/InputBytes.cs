namespace Prongsai.Documents.Reading;

/// <summary>Takes the whole input into memory, but never more than allowed.</summary>
internal static class InputBytes
{
    public static byte[] Read(Stream stream, ReadBudget budget)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[81920];
        int count;
        while ((count = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            budget.CheckClock();
            if (bytes.Length + count > budget.Limits.MaxBytes)
            {
                throw Refusals.TooLarge(budget.Limits);
            }
            bytes.Write(chunk, 0, count);
        }
        return bytes.Length == 0 ? throw Refusals.Empty() : bytes.ToArray();
    }
}
