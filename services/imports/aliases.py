"""The headers that 22 vendors' exports and plain spreadsheets give to what an opportunity has.

Compared without case, spaces, punctuation, stars and units in brackets; see `services.imports.words.bare`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

HEADERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "key": (
            "Deal - ID | External ID | ID | Opportunity ID | Opportunity Number | Potential No | Record ID"
            " | 业务编码 | 商机编号 | 机会编号 | 编号 | 销售机会编号 | 商机ID | 商机号 | 序号ID"
        ),
        "name": (
            "Deal - Title | Deal Name | Name | Opportunity | Opportunity Name | Potential Name | 名称 | 商机"
            " | 商机名称 | 商機名稱 | 机会名称 | 销售机会主题 | 销售机会名称 | Deal | Title | Project"
            " | Project Name | 项目 | 项目名称 | 标题 | 主题"
        ),
        "customer": (
            "Account Name | Associated Company | Company | Company Name | Customer | Deal - Organization"
            " | Organization - Name | Related To | partner_name | 公司名称 | 客戶名稱 | 客户 | 客户名称"
            " | 采购单位 | Account | Client | Client Name | Customer Name | 客户公司 | 公司 | 企业名称"
            " | 单位名称 | 甲方"
        ),
        "customer_id": "AccountId",
        "contact": (
            "Associated Contact | Contact Name | Deal - Contact person | Person - Name | Point of Contact"
            " | 联系人 | 联系人姓名"
        ),
        "product": "意向产品 | Product | Product Name | 产品 | 产品名称 | 商品",
        "stage": (
            "Deal - Stage | Sales Stage | Stage | StageName | stage_id/id | 商机阶段 | 商機階段 | 跟进阶段"
            " | 销售阶段 | 阶段"
        ),
        "status": "Deal - Status | 状态 | 结束状态 | 阶段状态 | Status | 赢输状态 | 结果 | Outcome | Result",
        "stage_or_status": "商机状态",
        "is_won": "IsWon | Won",
        "is_closed": "IsClosed | Closed",
        "active": "Active",
        "amount": (
            "Amount | Amount / Amount | Deal - Value | Expected Revenue | Opportunity Amount | planned_revenue"
            " | 业务价值 | 商机总金额 | 商机金额 | 金额 | 销售金额 | 預計簽單金額 | 项目预算 | 预估金额"
            " | 预期收入 | 预期金额 | 预计成交金额 | 预计赢单金额 | 预计金额 | Value | Close Value"
            " | Deal Amount | Opportunity Value | Estimated Value | 价格 | 合同金额 | 成交金额 | 报价金额"
            " | 商机预算"
        ),
        "currency": (
            "Amount / Currency | Currency | CurrencyIsoCode | Deal - Currency of Value | 幣種 | 金额货币 | 币种 | 货币"
        ),
        "created": (
            "Create Date | Created Date | Created Time | Created on | Creation date | Date Created"
            " | Deal - Deal created | createdAt | 创建日期 | 创建时间 | 发现日期 | 商机创建时间 | Created"
            " | Engage Date | Start Date | Opened | Open Date | Date Added | 录入时间 | 登记日期 | 开始日期"
            " | 首次接触日期"
        ),
        "expected_close": (
            "Close Date | Closing Date | Deal - Expected close date | Expected Close Date | Expected Closing"
            " | date_deadline | 关闭日期 | 结单日期 | 结束时间 | 預計簽單日期 | 预期结束 | 预计完成日期"
            " | 预计成交日期 | 预计签单日期 | 预计签约日期 | 预计结单日期 | 预计赢单日期 | 预计达成时间"
            " | Expected close | Estimated Close Date | Forecast Close Date | 预计签约时间 | 预计成交时间"
            " | 成交日期"
        ),
        "closed": (
            "Closed Date | Date Closed | Deal - Deal closed on | Deal - Lost time | Deal - Won time"
            " | Actual Close Date | Closed On | Closed At | 实际成交日期 | 赢单日期 | 结束日期"
        ),
        "owner": (
            "Assigned To | Assigned User | Deal - Owner | Opportunity Owner | Potential Owner | Salesperson"
            " | assignedUserName | user_id/id | 負責人 | 负责人 | 负责人名字 | 跟进销售人员 | 销售机会所有人"
            " | Owner | Rep | Sales Rep | Sales Agent | Sales Owner | Account Executive | Seller | 销售"
            " | 销售员 | 销售代表 | 销售人员 | 业务员 | 商机负责人 | 跟进人 | 客户经理 | 所有人"
        ),
        "owner_id": "OwnerId",
        "team": (
            "Sales Team | team_id/id | teamsNames | 地区 | 所属事业部 | 所属部门 | 相关团队 | 负责人部门"
            " | 销售区域 | Team | Region | Department | 团队 | 部门 | 区域 | 大区"
        ),
        "grade": "Grade | Rating | 等级 | 商机等级 | 意向等级 | 客户等级 | 意向度",
        "next_follow_up": (
            "Deal - Next activity date | Next Activity Date | 下次联系时间 | Next Follow-up"
            " | Next Follow Up Date | Follow-up Date | 下次跟进 | 下次跟进时间 | 下次跟进日期"
        ),
        "last_activity": (
            "Deal - Last activity date | Last Activity | Last Activity Date | Last Activity Time | 最后跟进时间"
            " | 最近跟进日期"
        ),
        "last_stage_change": (
            "Deal - Last stage change | Last Stage Change Date | Last Stage Update | 最后阶段更新 | 阶段更新时间"
        ),
        "loss_reason": (
            "Closed Lost Reason | Deal - Lost reason | Loss_Reason__c | Lost Reason | Reason For Loss"
            " | lost_reason_id/id | 失败原因 | 结束时的备注 | 输单原因 | 输单描述 | Loss Reason | 丢单原因"
            " | 流失原因"
        ),
        "source": (
            "Campaign Source | Deal - Source channel | Lead Source | Medium | Original Traffic Source | Source"
            " | source_id/id | 商机来源 | 商機來源 | 客户来源 | 推荐人 | 机会来源 | 潜在客户来源 | 营销活动来源"
            " | 来源"
        ),
        "description": "Deal Description | Description | Notes | 内部说明 | 备注 | 备注信息 | 描述",
        "next_step": "Next Step | 下一步",
        "manager": "Manager | Sales Manager | Team Lead | 经理 | 主管 | 销售经理 | 上级",
        "region": "Regional Office | Office | Territory | 办事处 | 分公司",
        "list_price": "Sales Price | List Price | Unit Price | Price | 单价 | 标准价 | 目录价 | 标价",
    }
)
"""Field to the headers that mean it, parted by bars; where a header could mean two fields, the likelier one has it."""
