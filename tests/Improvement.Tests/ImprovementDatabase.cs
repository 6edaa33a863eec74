using Prongsai.Organization;
using Prongsai.TestKit;

namespace Prongsai.Improvement.Tests;

public sealed class ImprovementDatabase() : TestDatabase(new OrganizationModule(), new ImprovementModule());
