using Prongsai.ActionPlan;
using Prongsai.Improvement;
using Prongsai.Organization;
using Prongsai.TestKit;

namespace Prongsai.Risk.Tests;

public sealed class RiskDatabase() : TestDatabase(new OrganizationModule(), new ActionPlanModule(), new ImprovementModule(), new RiskModule());
