using Prongsai.Kernel;

namespace Prongsai.Organization.Contracts;

/// <summary>The working days of the agency entered: the shipped days off with the office's own laid over them.</summary>
public interface IOfficeCalendar
{
    Task<WorkingCalendar> ReadAsync(CancellationToken cancellationToken);
}
