using Prongsai.Kernel;

namespace Prongsai.Assessment.Contracts;

/// <summary>Takes in a paper so that its rows wait for a person's review.</summary>
public interface IImportIntake
{
    /// <param name="year">The fiscal year when the sender knows it; else the paper's own.</param>
    /// <returns>The import to review, or <see cref="Error.Invalid"/> that names what is wrong with the file.</returns>
    Task<Result<Guid>> ReceiveAsync(Stream file, string fileName, FiscalYear? year, CancellationToken cancellationToken);
}
